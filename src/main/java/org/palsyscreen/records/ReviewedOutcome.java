package org.palsyscreen.records;

/** What reviewers found, for statements that go over many screenings. */
public final class ReviewedOutcome {
    /**
     * An expression over {@code screening s}: the outcome that stands after its reviews, null when it has no verdict. The
     * last confirmation or override decides which of the two counts (the state says so), and of several overrides the last.
     */
    public static final String SQL = """
            case s.review_state when 'CONFIRMED' then s.outcome when 'OVERRIDDEN' then (
                select r.outcome from review r where r.screening_id = s.id and r.kind = 'OVERRIDE'
                order by r.number desc fetch first 1 rows only) end""";

    private ReviewedOutcome() {}
}
