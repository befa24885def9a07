import tracemalloc

from switchboard.net.waiting_room import WaitingRoom


def taken(room: WaitingRoom) -> list[str]:
    order = []
    while (datagram := room.take()) is not None:
        order.append(datagram[1][0])
    return order


def test_each_host_has_its_turn_however_much_another_one_sends() -> None:
    room = WaitingRoom(lambda _: False)
    for number in range(100):
        room.put(b"%d" % number, ("flood", number))
    room.put(b"x", ("quiet", 1))
    room.put(b"y", ("other", 1))
    assert taken(room)[:4] == ["flood", "quiet", "other", "flood"]
    assert len(room) == 0


def test_hosts_that_are_served_go_before_strangers_who_are_not_kept_out() -> None:
    room = WaitingRoom(lambda host: host == "phone")
    for number in range(100):
        room.put(b"x", (f"stranger{number}", 1))
    for number in range(20):
        room.put(b"%d" % number, ("phone", number))
    order = taken(room)
    assert order[:8].count("phone") >= 7
    assert order[:20].count("phone") < 20
    assert len(order) == 120


def test_what_one_host_sends_comes_in_its_order() -> None:
    room = WaitingRoom(lambda _: True)
    for number in range(50):
        room.put(b"%d" % number, ("phone", 1))
    numbers = []
    while (datagram := room.take()) is not None:
        numbers.append(int(datagram[0]))
    assert numbers == list(range(50))


def test_no_more_waits_than_bytes_allow_and_strangers_leave_room_for_who_is_served() -> None:
    room = WaitingRoom(lambda host: host == "phone", most=1_000_000, most_each=100_000)
    tracemalloc.start()
    try:
        for number in range(10_000):
            room.put(bytes(1_000), (f"stranger{number % 500}", 1))
        assert tracemalloc.get_traced_memory()[0] < 1_000_000
    finally:
        tracemalloc.stop()
    assert room.dropped > 9_000
    before = len(room)
    for _ in range(1_000):
        room.put(bytes(1_000), ("phone", 1))
    assert len(room) - before == 100_000 // 1_100
    taken(room)
    assert len(room) == 0
    room.put(b"x", ("stranger1", 1))
    assert taken(room) == ["stranger1"]
