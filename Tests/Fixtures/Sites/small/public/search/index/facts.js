gazetteIndex("facts","通知	意见","泉城市人民政府	泉城市人民政府办公厅","U");
