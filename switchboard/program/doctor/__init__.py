"""`switchboard doctor`: what is so on this computer, and what to do where that is wrong. Changes nothing."""
