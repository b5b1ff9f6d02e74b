"""The limited child process: whatever it does, the parent gets an answer or a named error."""

import pytest

from sources.child import Child, ChildError


@pytest.fixture
def child():
    made = Child("tests.sources.child_sample", seconds=5)
    yield made
    made._stop()


def process(answer):
    return answer.rpartition(" ")[2]


def test_it_answers_and_stays_alive_between_calls(child):
    assert process(child.call(b"hello")) == process(child.call(b"hello again"))


def test_five_megabytes_go_through(child):
    assert child.call(b"x" * 5 * 1024 * 1024).startswith("5242880 bytes")


def test_a_child_that_raises_is_kept(child):
    before = process(child.call(b"hello"))
    with pytest.raises(ChildError):
        child.call(b"raise")
    assert process(child.call(b"hello")) == before


def test_a_child_that_dies_is_replaced(child):
    before = process(child.call(b"hello"))
    with pytest.raises(ChildError) as caught:
        child.call(b"die")
    assert caught.value.reason == "crashed"
    assert process(child.call(b"hello")) != before


def test_a_child_that_hangs_is_stopped_and_replaced(child):
    before = process(child.call(b"hello"))
    child.seconds = 0.3
    with pytest.raises(ChildError) as caught:
        child.call(b"hang")
    assert caught.value.reason == "too-slow"
    child.seconds = 5
    assert process(child.call(b"hello")) != before


def test_a_child_that_swells_is_refused_the_memory(child):
    with pytest.raises(ChildError):
        child.call(b"swell")
    assert child.call(b"hello").startswith("5 bytes")
