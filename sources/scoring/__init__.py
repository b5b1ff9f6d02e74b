"""What the reader found, compared with what people found: plain Python over gold files."""
