"""The window that opens when somebody logs in: one small module for each platform, behind one interface."""
