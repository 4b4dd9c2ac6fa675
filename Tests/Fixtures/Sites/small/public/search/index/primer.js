gazetteIndex("primer","bb(=aCEGNaz	#OBp(>QY>lr oa^t/*C;`GIKB:qR_1R>A9)5q]S	C~4k##94}-Y),0{/]{rPYLX&R57|!]rS4@A6!xp");
