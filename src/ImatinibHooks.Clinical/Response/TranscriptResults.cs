using ImatinibHooks.Clinical.Cases;
using ImatinibHooks.Clinical.Data;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Clinical.Response;

/// <summary>The results of BCR::ABL1 on the International Scale, and of tests that are not on it.</summary>
internal static class TranscriptResults
{
    extension(OrderCase order)
    {
        /// <summary>The newest final percentage; of final ones within 24 hours before it the highest (DATA-LAB-03: the worse). Null when there is none.</summary>
        public Reading? Transcripts()
        {
            Reading? chosen = null;
            var newest = long.MinValue;
            foreach (ref readonly var reading in order.Counts.Of(Concept.BcrAblInternationalScale).NewestFirst)
            {
                if (!reading.IsFinal)
                {
                    continue;
                }

                newest = chosen is null ? reading.Ticks : newest;
                if (newest - reading.Ticks > TimeSpan.TicksPerDay)
                {
                    break;
                }

                chosen = chosen is { } higher && !higher.Bound.IsLowerThan(reading.Bound) ? higher : reading;
            }

            return chosen;
        }

        /// <summary>The newest final and dated answer "not detected" on the scale; null when there is none.</summary>
        public FindingFact? NotDetected() => order.Newest(Concept.BcrAblIsPresence, static fact => fact.Answer == QualitativeAnswer.Negative);

        /// <summary>The newest final and dated test that is not on the scale, whatever it found; null when there is none.</summary>
        public FindingFact? NotOnScale() => order.Newest(Concept.BcrAblNotIs, static _ => true);

        /// <summary>The day of a fact in the offset of the order.</summary>
        public DateOnly DayOf(FindingFact fact) => fact.Time.DayIn(order.Patient.Offset);

        private FindingFact? Newest(Concept concept, Func<FindingFact, bool> counts)
        {
            FindingFact? newest = null;
            foreach (var fact in order.Record.Findings)
            {
                if (fact.Concepts.Has(concept) && fact.Status != ResultStatus.Preliminary && fact.Time.IsKnown && counts(fact)
                    && order.DayOf(fact) <= order.Day && (newest is null || IsNewer(order, fact, newest)))
                {
                    newest = fact;
                }
            }

            return newest;
        }
    }

    private static bool IsNewer(OrderCase order, FindingFact fact, FindingFact than)
    {
        var days = order.DayOf(fact).CompareTo(order.DayOf(than));
        return days > 0 || (days == 0 && fact.Source < than.Source);
    }
}
