gazetteIndex("units","ĀĀĀĀH@PĀĀ3Āw08BĀYzp.;,B`","@` ");
