window.gazetteAsOf = {"date":"2025-04-25","text":"2025年4月25日","issues":5};
