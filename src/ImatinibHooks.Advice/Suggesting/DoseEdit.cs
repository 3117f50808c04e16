using System.Globalization;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical.Facts;

namespace ImatinibHooks.Advice.Suggesting;

/// <summary>Changes the dose of an order by the least edit: the digits of the dose and the texts that repeat it; the author's timing stays.</summary>
/// <remarks>
/// Offered only when it is certain: one dosage instruction with a daily timing, not as needed, every amount in milligrams or in pieces of a known strength, and
/// the new dose a whole number of pieces when the strength is known. Otherwise null: the advice then stands in words alone. <c>text</c> and
/// <c>patientInstruction</c> of the dosage are replaced, because they would contradict the new dose.
/// </remarks>
internal static class DoseEdit
{
    /// <summary>The order with the new dose; null when it cannot be edited with certainty.</summary>
    /// <param name="draft">The order.</param>
    /// <param name="milligramsPerDay">The new daily dose, above 0.</param>
    /// <param name="text">The new text of the dosage as a JSON string with its quotes.</param>
    /// <param name="room">Where it is written.</param>
    internal static ReadOnlyMemory<byte>? Apply(DraftSheet draft, decimal milligramsPerDay, ReadOnlyMemory<byte> text, Utf8Buffer room)
    {
        if (draft.Dosages is not [{ IsAsNeeded: false, TimesPerDay: > 0, Amounts.Length: > 0 } dosage])
        {
            return null;
        }

        var splices = new Splices();
        foreach (var amount in dosage.Amounts)
        {
            if (NewAmount(milligramsPerDay / dosage.TimesPerDay.Value, amount.Unit, draft.MilligramsPerPiece) is not { } digits)
            {
                return null;
            }

            splices.Replace(amount.Start, amount.End, Splices.Utf8(digits));
        }

        ReplaceTexts(splices, draft.Json.Span, dosage, text);
        return splices.ApplyTo(draft.Json.Span, room);
    }

    private static string? NewAmount(decimal milligrams, DoseUnit unit, decimal? milligramsPerPiece)
    {
        var isDeliverable = milligrams == decimal.Truncate(milligrams) && milligrams % (milligramsPerPiece ?? 1) == 0;
        return (unit, isDeliverable) switch
        {
            (DoseUnit.Milligram, true) => Digits(milligrams),
            (DoseUnit.Piece, true) when milligramsPerPiece is { } strength => Digits(milligrams / strength),
            _ => null,
        };
    }

    private static string Digits(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static void ReplaceTexts(Splices splices, ReadOnlySpan<byte> order, DosageSheet dosage, ReadOnlyMemory<byte> text)
    {
        var json = order[dosage.Start..dosage.End];
        for (var member = new JsonMembers(json); member.Next("text"u8, "patientInstruction"u8);)
        {
            if (member.Name >= 0)
            {
                splices.Replace(dosage.Start + member.Current.ValueStart, dosage.Start + member.Current.End, text);
            }
        }
    }
}
