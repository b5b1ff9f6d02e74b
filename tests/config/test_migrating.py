"""Migrating in a hurry leaves the same behind; what it spares is the making of classes."""

import gc

import pgtrigger
import pytest
from django.db import models
from django.db.migrations.state import ModelState, ProjectState
from pgtrigger.migrations import AddTrigger, RemoveTrigger

from config import migrating

TRIGGER = pgtrigger.Trigger(
    name="keep", when=pgtrigger.Before, operation=pgtrigger.Delete, func="RETURN OLD;"
)


@pytest.fixture
def state():
    """Of one table, its class made."""
    made = ProjectState()
    made.add_model(ModelState("sources", "Note", [("id", models.AutoField(primary_key=True))]))
    assert made.apps.get_model("sources", "Note")
    return made


def steps(state):
    """The triggers that state and class know after each of two operations."""
    for operation in (AddTrigger("note", TRIGGER), RemoveTrigger("note", "keep")):
        operation.state_forwards("sources", state)
        known = state.models["sources", "note"].options["triggers"]
        shown = state.apps.get_model("sources", "Note")._meta.triggers
        yield [one.name for one in known], [one.name for one in shown]


def test_a_trigger_is_known_as_ever(state):
    usual = list(steps(state.clone()))
    with migrating.hurried():
        assert list(steps(state)) == usual == [(["keep"], ["keep"]), ([], [])]


def test_the_class_of_the_table_stays(state):
    before = state.apps.get_model("sources", "Note")
    with migrating.hurried():
        AddTrigger("note", TRIGGER).state_forwards("sources", state)
    assert state.apps.get_model("sources", "Note") is before
    AddTrigger("note", TRIGGER).state_forwards("sources", state)
    assert state.apps.get_model("sources", "Note") is not before, "afterwards all is as it was"


def fail_in_a_hurry():
    with migrating.hurried():
        raise ZeroDivisionError("no garbage is collected" * (not gc.isenabled()))


def test_garbage_is_collected_again_afterwards_also_when_it_fails():
    with pytest.raises(ZeroDivisionError, match="no garbage is collected"):
        fail_in_a_hurry()
    assert gc.isenabled()
