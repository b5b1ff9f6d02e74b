"""Logging in and out, passwords: told, throttled, mailed."""

import re

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.cache import cache
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db
LOGIN = "/accounts/login/"
GOOD = "a long enough word 91"


@pytest.fixture(autouse=True)
def _unthrottled():
    cache.clear()


@pytest.fixture
def olena():
    return factories.user(username="olena", password=GOOD, email="olena@talks.example")


def log_in(client, password=GOOD, login="olena", **extra):
    return client.post(LOGIN, {"login": login, "password": password}, **extra)


def is_logged_in(client):
    return "_auth_user_id" in client.session


def test_the_right_password_leads_where_one_wanted_to_go(client, olena):
    answer = client.post(f"{LOGIN}?next=/method/", {"login": "olena", "password": GOOD})
    assert (answer.status_code, answer.url) == (302, "/method/")
    assert is_logged_in(client)


def test_the_address_will_do_instead_of_the_name(client, olena):
    log_in(client, login="olena@talks.example")
    assert is_logged_in(client)


def test_it_does_not_lead_to_other_sites(client, olena):
    sent = {"login": "olena", "password": GOOD, "next": "https://elsewhere.example/"}
    assert client.post(LOGIN, sent).url == "/"


def test_a_wrong_password_is_told_in_our_own_page(client, olena):
    answer = log_in(client, "wrong")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "not correct" in page
    assert 'class="entrance"' in page
    assert not is_logged_in(client)


def test_an_unknown_name_is_answered_alike(client, olena):
    known = log_in(client, "wrong").content.decode()
    unknown = log_in(client, "wrong", login="nobody").content.decode()
    plain = re.compile(r'csrf[^>]+value="[^"]+"|"X-CSRFToken": "[^"]+"|olena|nobody')
    assert plain.sub("", known) == plain.sub("", unknown)


def test_five_wrong_passwords_close_the_door_for_a_while(client, olena):
    for _ in range(5):
        log_in(client, "wrong")
    page = log_in(client).content.decode()
    assert "Too many failed login attempts" in page
    assert not is_logged_in(client)


def test_ten_a_minute_from_one_address_whatever_the_names(client, olena):
    for number in range(10):
        log_in(client, "wrong", login=f"name{number}")
    assert not is_logged_in(client)
    assert "Too many" in log_in(client).content.decode()
    assert is_logged_in(client) is False


def test_a_made_up_forwarded_address_does_not_help(client, olena):
    for number in range(10):
        log_in(client, "wrong", login=f"n{number}", HTTP_X_FORWARDED_FOR=f"198.51.100.{number}")
    assert "Too many" in log_in(client, HTTP_X_FORWARDED_FOR="198.51.100.99").content.decode()


def test_a_disabled_account_does_not_get_in(client, olena):
    User.objects.update(is_active=False)
    log_in(client)
    assert not is_logged_in(client)


def test_disabling_ends_the_session(client, olena):
    log_in(client)
    User.objects.update(is_active=False)
    assert client.get("/").status_code == 302


def test_logging_out_takes_a_post(client, olena):
    log_in(client)
    client.get("/accounts/logout/")
    assert is_logged_in(client)
    assert client.post("/accounts/logout/").status_code == 302
    assert not is_logged_in(client)


def test_the_account_menu_links_all_of_it(client, olena):
    assert f'href="{LOGIN}"' in client.get("/method/").content.decode()
    log_in(client)
    page = client.get("/").content.decode()
    assert 'href="/accounts/password/change/"' in page
    assert 'action="/accounts/logout/"' in page
    assert 'href="/admin/"' not in page


def change(client, **changes):
    sent = {"oldpassword": GOOD, "password1": "another long one 17"}
    sent["password2"] = sent["password1"]
    return client.post("/accounts/password/change/", sent | changes)


def test_a_password_is_changed_and_other_sessions_end(client, olena):
    elsewhere = type(client)()
    log_in(client)
    log_in(elsewhere)
    assert change(client).url == "/"
    olena.refresh_from_db()
    assert olena.check_password("another long one 17")
    assert is_logged_in(client)
    assert client.get("/").status_code == 200
    assert elsewhere.get("/").status_code == 302


@pytest.mark.parametrize(
    "changes",
    [
        {"oldpassword": "wrong"},
        {"password2": "something else 1"},
        {"password1": "olena", "password2": "olena"},
        {"password1": "12345678", "password2": "12345678"},
    ],
)
def test_a_bad_change_is_refused_with_the_reason_at_the_field(client, olena, changes):
    log_in(client)
    page = change(client, **changes).content.decode()
    assert "field-error" in page
    olena.refresh_from_db()
    assert olena.check_password(GOOD)


def test_a_forgotten_password_is_set_through_a_mailed_link_that_works_once(client, olena):
    answer = client.post("/accounts/password/reset/", {"email": "olena@talks.example"})
    assert answer.url == "/accounts/password/reset/done/"
    (letter,) = mail.outbox
    (link,) = re.findall(r"http://testserver(/accounts/password/reset/key/\S+)", str(letter.body))
    form = client.get(link, follow=True)
    where = form.redirect_chain[-1][0]
    assert client.get(link[:-6] + "/").status_code == 200  # a broken link is a page, not a crash
    client.get(link)
    done = client.post(
        where, {"password1": "another long one 17", "password2": "another long one 17"}
    )
    assert done.url == "/accounts/password/reset/key/done/"
    olena.refresh_from_db()
    assert olena.check_password("another long one 17")
    assert "no longer valid" in type(client)().get(link).content.decode()


def test_an_unknown_address_gets_the_same_answer_and_no_mail(client, olena):
    answer = client.post("/accounts/password/reset/", {"email": "nobody@talks.example"})
    assert answer.url == "/accounts/password/reset/done/"
    assert not mail.outbox


def test_nobody_signs_up(client):
    assert client.get("/accounts/signup/").status_code == 404
    assert client.get("/accounts/email/").status_code == 404


def test_all_account_pages_are_in_our_look(client, olena):
    for name in ("login", "reset_password", "reset_password_done", "inactive"):
        assert "masthead" in client.get(reverse(f"account_{name}")).content.decode()
    log_in(client)
    for name in ("change_password", "logout", "reset_password_from_key_done"):
        assert "masthead" in client.get(reverse(f"account_{name}")).content.decode()
