gazetteList({"groups":[],"badges":[],"rows":[["quanzhengbanzi/2023/8","泉政办字〔2023〕8号",[],-1,[]],["quanzhengfa/2021/1","泉政发〔2021〕1号",[],-1,[]]]});
