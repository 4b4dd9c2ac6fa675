gazetteList({"groups":[],"badges":[],"rows":[["daolujiaotonganquanfa","中华人民共和国道路交通安全法",["2件公文引用"],-1,[]],["shandongshengchengshitingchetiaoli-caoan","山东省城市停车条例（草案）",["1件公文引用"],-1,[]]]});
