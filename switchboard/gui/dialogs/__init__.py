"""Windows that ask something. All are opened with `open()`, never `exec()`: the loop goes on."""
