"""Reading again: which new statement is an old one."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from negotiations.matching import identity_of, is_same, match


@dataclass
class Said:
    act: str = "demand"
    party_id: int | None = 1
    topic: str = "territory"
    stance_said: str = ""
    status: str = ""
    start: int = 0
    end: int = 10
    identity: str = ""

    def __post_init__(self) -> None:
        self.identity = self.identity or identity_of(self)


def test_same_words_and_meaning_are_the_same():
    assert is_same(Said(), Said())


def test_half_of_the_shorter_quote_is_enough():
    assert is_same(Said(start=0, end=10), Said(start=5, end=30))
    assert not is_same(Said(start=0, end=10), Said(start=6, end=30))


def test_another_party_or_topic_is_another_statement():
    assert not is_same(Said(), Said(party_id=2))
    assert not is_same(Said(), Said(topic="ceasefire"))


def test_exact_identity_wins_over_a_near_copy():
    exact, near = Said(start=0, end=10), Said(start=2, end=12)
    pairs, left = match([Said(start=2, end=12), Said(start=0, end=10)], [exact, near])
    assert pairs == {0: near, 1: exact}
    assert left == []


def test_what_is_not_found_again_is_left():
    old = Said(start=100, end=110)
    assert match([Said()], [old]) == ({}, [old])


said = st.builds(
    Said,
    party_id=st.integers(1, 2),
    start=st.integers(0, 20),
    end=st.integers(21, 40),
)


@given(st.lists(said, max_size=8), st.lists(said, max_size=8))
def test_nothing_is_paired_twice_or_lost(new, old):
    pairs, left = match(new, old)
    assert len(pairs) + len(left) == len(old)
    assert len({id(found) for found in pairs.values()}) == len(pairs)


@given(st.lists(said, max_size=8, unique_by=lambda s: s.identity))
def test_reading_twice_leaves_nothing_over(statements):
    pairs, left = match(statements, statements)
    assert left == []
    assert all(statements[number] is found for number, found in pairs.items())
