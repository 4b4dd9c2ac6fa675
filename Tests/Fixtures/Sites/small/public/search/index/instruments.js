gazetteIndex("");
