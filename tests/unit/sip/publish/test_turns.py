import pytest

from switchboard.sip.publish.turns import Done, Turns


def test_each_begins_when_the_one_before_is_done_and_others_need_not_wait() -> None:
    turns, begun, done = Turns(5, 10), list[str](), dict[str, Done]()

    def job(name: str, what: str) -> None:
        def begin(said: Done) -> None:
            begun.append(what)
            done[what] = said

        turns.take(name, begin)

    for name, what in [("a", "a1"), ("a", "a2"), ("b", "b1"), ("a", "a3")]:
        job(name, what)
    assert begun == ["a1", "b1"]
    done["a1"]()
    done["a1"]()  # said twice, it counts once
    assert begun == ["a1", "b1", "a2"]
    done["a2"]()
    done["b1"]()
    done["a3"]()
    job("a", "a4")
    assert begun[-1] == "a4"


def test_one_that_raises_does_not_keep_the_others_waiting() -> None:
    turns, begun = Turns(5, 10), list[int]()

    def bad(_: Done) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        turns.take("a", bad)
    turns.take("a", lambda _: begun.append(1))
    assert begun == [1]


def test_what_waits_is_bounded() -> None:
    turns = Turns(2, 4)
    for _ in range(3):
        turns.take("a", lambda _: None)
    assert (turns.has_room("a"), turns.has_room("b")) == (False, True)
    turns.take("b", lambda _: None)
    assert not turns.has_room("c")
