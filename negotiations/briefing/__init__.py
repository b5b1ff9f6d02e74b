"""Briefings: a frozen selection of the ledger (content) and the file made from it (render)."""
