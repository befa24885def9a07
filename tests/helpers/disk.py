"""Disks that fail, by what the system itself says of them."""

import ctypes
import errno
import platform
import sys

_SYNCS = {"x86_64": (74, 75), "aarch64": (82, 83)}  # fsync and fdatasync, as the kernel counts its calls
CAN_FAIL_SYNCS = sys.platform == "linux" and platform.machine() in _SYNCS
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _BY_FILTER = 38, 22, 2  # of prctl(2)
_LOAD_CALL = (0x20, 0, 0, 0)  # as classic BPF: the number of the call, seccomp(2)
_ALLOWED, _FAILED = 0x7FFF0000, 0x00050000 | errno.EIO


class _Instruction(ctypes.Structure):
    _fields_ = (("code", ctypes.c_uint16), ("yes", ctypes.c_uint8), ("no", ctypes.c_uint8), ("value", ctypes.c_uint32))


class _Filter(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("instructions", ctypes.POINTER(_Instruction)))


def fail_syncs() -> None:
    """
    From now on, until it ends, no write of this thread reaches the disk: each fsync fails. Others go on as before.

    Raises:
        OSError: the system does not let us.
    """
    one, other = _SYNCS[platform.machine()]
    program = (
        _LOAD_CALL,
        (0x15, 1, 0, one),
        (0x15, 0, 1, other),
        (0x06, 0, 0, _FAILED),
        (0x06, 0, 0, _ALLOWED),
    )
    instructions = (_Instruction * len(program))(*(_Instruction(*line) for line in program))
    kept = _Filter(len(program), instructions)
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    if prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or prctl(_SET_SECCOMP, _BY_FILTER, ctypes.byref(kept), 0, 0):
        raise OSError(ctypes.get_errno(), "no filter of system calls can be set")
