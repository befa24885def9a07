"""Why a call ended: causes of ITU-T Q.850 as statuses of SIP, and back (Asterisk: `chan_pjsip.c`)."""

_DECLINED = (603, "Decline")
_STATUSES = {  # Asterisk: chan_pjsip.c, hangup_cause2sip; what is not here is declined
    1: (404, "Not Found"),
    2: (404, "Not Found"),
    3: (404, "Not Found"),
    17: (486, "Busy Here"),
    18: (408, "Request Timeout"),
    19: (480, "Temporarily Unavailable"),
    20: (480, "Temporarily Unavailable"),
    21: (403, "Forbidden"),
    22: (410, "Gone"),
    27: (502, "Bad Gateway"),
    28: (484, "Address Incomplete"),
    29: (501, "Not Implemented"),
    31: (480, "Temporarily Unavailable"),
    34: (503, "Service Unavailable"),
    38: (500, "Server Internal Error"),
    42: (503, "Service Unavailable"),
    58: (488, "Not Acceptable Here"),
    66: (503, "Service Unavailable"),
    127: (500, "Server Internal Error"),
}
_CAUSES = {  # Asterisk: chan_pjsip.c, hangup_sip2cause; what is not here is 31
    401: 21, 403: 21, 404: 1, 405: 127, 407: 21, 408: 18, 410: 22, 420: 127, 480: 19, 483: 25, 484: 28, 486: 17,
    487: 16, 488: 58, 500: 41, 501: 29, 502: 38, 503: 34, 504: 102, 600: 17, 603: 21, 604: 1, 606: 58,
}  # fmt: skip
_UNSPECIFIED = 31


def status_of(cause: int) -> tuple[int, str]:
    """What a phone is told whose call is not answered, as status and reason (Asterisk: `hangup_cause2sip`)."""
    return _STATUSES.get(cause, _DECLINED)


def cause_of(status: int) -> int:
    """Why a phone did not take a call (Asterisk: `hangup_sip2cause`)."""
    return _CAUSES.get(status, _UNSPECIFIED)
