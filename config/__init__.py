"""Settings, URLs, queue and the embedded database."""
