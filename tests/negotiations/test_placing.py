"""Which negotiation an article belongs to."""

from negotiations.placing import choose_negotiation

UKRAINE, SUDAN = 1, 2
PARTICIPANTS = {UKRAINE: {"ua", "ru", "us"}, SUDAN: {"saf", "rsf", "us"}}


def test_two_named_parties_make_an_article_about_it():
    assert choose_negotiation({"ua", "ru"}, PARTICIPANTS) == (UKRAINE, False)


def test_one_party_is_not_enough():
    assert choose_negotiation({"ua"}, PARTICIPANTS) == (None, False)


def test_the_negotiation_with_more_named_parties_wins():
    assert choose_negotiation({"saf", "rsf", "us", "ua"}, PARTICIPANTS) == (SUDAN, False)


def test_a_tie_is_left_to_people():
    assert choose_negotiation({"ua", "us", "saf"}, PARTICIPANTS) == (None, True)
