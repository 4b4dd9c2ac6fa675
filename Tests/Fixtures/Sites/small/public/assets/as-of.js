window.gazetteAsOf = {"date":"2023-03-22","text":"2023年3月22日","issues":2};
