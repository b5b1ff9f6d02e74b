"""A limited child process for code that untrusted bytes could make hang or swell.

The child stays alive between calls, since importing the page cleaner takes longer than
cleaning a page. One call at a time; a child that is too slow, too big or dead is replaced.
"""

import contextlib
import json
import os
import resource
import select
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

SECONDS = 15.0
MEMORY_BYTES = 1024**3
_LENGTH = 8
_ROOT = Path(__file__).resolve().parent.parent


class ChildError(RuntimeError):
    """The child died or was stopped: `reason` is "too-slow" or "crashed"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Child:
    """Runs `python -m MODULE`, which must call serve() with its function."""

    def __init__(self, module: str, *, seconds: float = SECONDS) -> None:
        self.module = module
        self.seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._lock = threading.Lock()

    def call(self, data: bytes, **options: Any) -> Any:
        """The child function's answer (JSON). Raises ChildError."""
        with self._lock:
            process = self._ready()
            head = json.dumps(options).encode()
            try:
                self._send(process, head)
                self._send(process, data)
                answer = json.loads(self._receive(process))
            except (OSError, EOFError, ValueError) as error:
                self._stop()
                raise ChildError("crashed") from error
        if "error" in answer:
            raise ChildError("crashed")
        return answer["result"]

    def _ready(self) -> subprocess.Popen[bytes]:
        """The running child; a forked worker must not share its parent's."""
        if self._process is None or self._owner != os.getpid() or self._process.poll() is not None:
            self._owner = os.getpid()
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-m", self.module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
            )
        return self._process

    def _send(self, process: subprocess.Popen[bytes], data: bytes) -> None:
        if process.stdin is not None:  # always a pipe; the type does not know
            process.stdin.write(len(data).to_bytes(_LENGTH, "big") + data)
            process.stdin.flush()

    def _receive(self, process: subprocess.Popen[bytes]) -> bytes:
        deadline = time.monotonic() + self.seconds
        size = int.from_bytes(self._read(process, _LENGTH, deadline), "big")
        return self._read(process, size, deadline)

    def _read(self, process: subprocess.Popen[bytes], size: int, deadline: float) -> bytes:
        if process.stdout is None:  # always a pipe; the type does not know
            raise EOFError
        stream = process.stdout.fileno()
        parts = bytearray()
        while len(parts) < size:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([stream], [], [], left)[0]:
                self._stop()
                raise ChildError("too-slow")
            part = os.read(stream, min(65536, size - len(parts)))
            if not part:
                raise EOFError
            parts += part
        return bytes(parts)

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                with contextlib.suppress(OSError):
                    if stream:
                        stream.close()
            self._process = None


def serve(function: Any) -> None:
    """The child's side: answer calls until the parent closes the pipe."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    source, target = sys.stdin.buffer, sys.stdout.buffer
    while head := source.read(_LENGTH):
        options = json.loads(source.read(int.from_bytes(head, "big")))
        data = source.read(int.from_bytes(source.read(_LENGTH), "big"))
        try:
            answer: dict[str, Any] = {"result": function(data, **options)}
        except Exception as error:
            answer = {"error": type(error).__name__}
        body = json.dumps(answer).encode()
        target.write(len(body).to_bytes(_LENGTH, "big") + body)
        target.flush()
