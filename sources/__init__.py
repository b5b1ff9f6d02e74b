"""Where words come from: articles and their reading. Knows nothing of parties or talks."""
