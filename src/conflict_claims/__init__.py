"""Who says what about whom, with which figures, in news articles on armed conflict."""
