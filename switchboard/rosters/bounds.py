"""How much of a roster is read."""

MOST_BYTES = 64_000_000  # of a file: photos of some thousand people
MOST_PEOPLE = 10_000  # as many as one change may have
MOST_LINES = 500_000
MOST_CARD_LINES = 1_000_000  # of vCards, whose photos are folded: more than so many bytes have
MOST_COLUMNS = 200
MOST_PROBLEMS = 1_000
MAX_CELL = 10_000  # characters
MAX_PHOTO = 4_000_000  # bytes, before it is made small
SHOWN = 60  # characters of what is wrong that a problem shows
