"""Captures as others read them: every field at its place, every sum right."""

import socket
import struct

import pytest

from switchboard.ground.pcap import Datagram, pcap_bytes


def packets(capture: bytes) -> list[bytes]:
    magic, major, minor, _, _, _, link = struct.unpack_from("<IHHiIII", capture)
    assert (magic, major, minor, link) == (0xA1B2C3D4, 2, 4, 101)
    found, place = [], 24
    while place < len(capture):
        _, _, kept, length = struct.unpack_from("<IIII", capture, place)
        assert kept == length
        found.append(capture[place + 16 : place + 16 + kept])
        place += 16 + kept
    return found


def folded_sum(data: bytes) -> int:
    """0xFFFF where the sum that stands in it is right (RFC 1071)."""
    data += b"\0" * (len(data) % 2)
    total = sum(int.from_bytes(data[place : place + 2], "big") for place in range(0, len(data), 2))
    while total > 0xFFFF:
        total = (total & 0xFFFF) + (total >> 16)
    return total


def test_a_datagram_over_ipv4() -> None:
    [packet] = packets(pcap_bytes([Datagram(12.5, "192.0.2.7:5062", "198.51.100.1:5060", b"OPTIONS")]))
    assert packet[0] == 0x45
    assert int.from_bytes(packet[2:4], "big") == len(packet) == 20 + 8 + 7
    assert packet[9] == 17
    assert (socket.inet_ntoa(packet[12:16]), socket.inet_ntoa(packet[16:20])) == ("192.0.2.7", "198.51.100.1")
    assert struct.unpack(">HHH", packet[20:26]) == (5062, 5060, 15)
    assert packet[28:] == b"OPTIONS"
    assert folded_sum(packet[:20]) == 0xFFFF
    assert folded_sum(packet[12:20] + struct.pack(">HH", 17, 15) + packet[20:]) == 0xFFFF


def test_a_datagram_over_ipv6() -> None:
    [packet] = packets(pcap_bytes([Datagram(12.5, "[2001:db8::7]:5062", "[::1]:5060", b"ACK")]))
    assert packet[0] >> 4 == 6
    assert int.from_bytes(packet[4:6], "big") == 11
    assert packet[6] == 17
    assert socket.inet_ntop(socket.AF_INET6, packet[8:24]) == "2001:db8::7"
    assert folded_sum(packet[8:40] + struct.pack(">II", 11, 17) + packet[40:]) == 0xFFFF


@pytest.mark.parametrize("peer", ["phone.example:5060", "fe80::1%eth0:5060", "", "10.0.0.1:99999999999", ":", "1"])
def test_a_host_that_is_no_address_makes_a_packet_all_the_same(peer: str) -> None:
    [packet] = packets(pcap_bytes([Datagram(0.0, peer, "127.0.0.1:5060", b"x" * 70_000)]))
    assert len(packet) <= 65_535
    assert packet.endswith(b"x")
