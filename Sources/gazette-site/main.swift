print("gazette-site")
