"""The reader: text and lexicon in, statements with exact spans out. Plain Python."""
