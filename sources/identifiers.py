"""Stable public ids: short, without look-alikes, in every URL; never the row number."""

import secrets

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
LENGTH = 8


def new_public_id() -> str:
    """Eight characters of 31: some 8.5e11 values; a collision is refused by the unique index."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
