gazetteIndex("units","F1;-`3sUce6r@","X");
