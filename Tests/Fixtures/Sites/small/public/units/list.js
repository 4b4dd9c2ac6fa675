gazetteList({"groups":[],"badges":[],"rows":[["shichengguanju","市城管局",["1项","1件公文"],-1,[]],["shigonganju","市公安局",["1项","1件公文"],-1,[]]]});
