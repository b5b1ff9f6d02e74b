"""A child for test_child.py that misbehaves on request."""

import os
import time

from sources.child import serve


def misbehave(data: bytes) -> str:
    """Do as told; b"hello" is answered politely."""
    if data == b"hang":
        time.sleep(60)
    if data == b"die":
        os._exit(1)
    if data == b"swell":
        return str(len(bytearray(3 * 1024**3)))
    if data == b"raise":
        raise RuntimeError("on request")
    return f"{len(data)} bytes, process {os.getpid()}"


if __name__ == "__main__":
    serve(misbehave)
