"""People at browsers: who is signed in, how wide the screen is, and what the console complains of."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, StorageState

from tests.browser.product import Product

WIDE, NARROW = 1440, 375


@dataclass
class Visits:
    """Opens pages; a test fails on any complaint of the console that it did not announce."""

    product: Product
    browser: Browser
    sessions: dict[str, StorageState]
    expected: set[int] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)
    opened: list[BrowserContext] = field(default_factory=list)

    def page(
        self, role: str = "", *, width: int = WIDE, has_script: bool = True, **options: Any
    ) -> Page:
        """A page of somebody's own, signed in with a demonstration login or, without role, not."""
        context = self.browser.new_context(
            base_url=self.product.url,
            viewport={"width": width, "height": 900},
            java_script_enabled=has_script,
            storage_state=self._session(role) if role else None,
            **options,
        )
        context.set_default_timeout(15_000)
        self.opened.append(context)
        page = context.new_page()
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def expect(self, *statuses: int) -> None:
        """These answers are part of the test; a browser reports each in its console."""
        self.expected |= set(statuses)

    def close(self) -> None:
        """Everything that was opened."""
        for context in self.opened:
            context.close()

    def _session(self, role: str) -> StorageState:
        """Signed in once; later visits bring the cookie along."""
        if role not in self.sessions:
            context = self.browser.new_context(base_url=self.product.url)
            page = context.new_page()
            page.goto("/accounts/login/")
            page.fill("[name=login]", role)
            page.fill("[name=password]", self.product.passwords[role])
            page.press("[name=password]", "Enter")
            page.wait_for_url("**/")
            self.sessions[role] = context.storage_state()
            context.close()
        return self.sessions[role]

    def _hear(self, message: ConsoleMessage) -> None:
        is_announced = any(f"status of {status}" in message.text for status in self.expected)
        if message.type in {"error", "warning"} and not is_announced:
            self.complaints.append(f"{message.location.get('url')}: {message.text}")
