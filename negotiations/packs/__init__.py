"""Packs: what a negotiation starts with, as files. See docs/packs.md."""
