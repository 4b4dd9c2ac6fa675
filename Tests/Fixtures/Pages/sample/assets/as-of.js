window.gazetteAsOf = {"date":"2023-04-15","text":"2023年4月15日","issues":2};
