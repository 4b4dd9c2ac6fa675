gazetteIndex("instruments","");
