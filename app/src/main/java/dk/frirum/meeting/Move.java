package dk.frirum.meeting;

import dk.frirum.casework.Form;

/** Where and when a meeting is to be instead. */
record Move(Span span, Form form, String place) {}
