using System.Collections.Immutable;
using ImatinibHooks.Advice.Suggesting;
using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Lays out the drafts of a call for editing.</summary>
internal sealed class DraftSheets(ResourceSet resources, Gathering gathering, DoseIntake doses)
{
    /// <summary>The sheet of a draft; null for an entry that is none.</summary>
    internal DraftSheet? Find(FactSource order)
    {
        if (order == FactSource.None || gathering.Sources[order.Index] is not { IsDraft: true } entry)
        {
            return null;
        }

        ref readonly var use = ref resources.MedicationUses[entry.Row];
        return new()
        {
            Json = resources.Body.Slice(entry.Range.Start, entry.Range.Length),
            HasId = !entry.Id.IsAbsent,
            Reference = entry.Id.IsAbsent ? null : "MedicationRequest/" + resources.Text(entry.Id),
            Dosages = DosagesOf(use, entry.Range.Start),
            MilligramsPerPiece = StrengthOf(entry.Concepts),
        };
    }

    private ImmutableArray<DosageSheet> DosagesOf(in MedicationUse use, int start)
    {
        var sheets = ImmutableArray.CreateBuilder<DosageSheet>(use.Dosages.Count);
        foreach (ref readonly var dosage in resources.Dosages[use.Dosages])
        {
            sheets.Add(new(dosage.Range.Start - start, dosage.Range.Start + dosage.Range.Length - start)
            {
                TimesPerDay = doses.TimesPerDay(dosage),
                IsAsNeeded = dosage.AsNeeded,
                Amounts = AmountsOf(dosage.DoseAndRates, start),
            });
        }

        return sheets.MoveToImmutable();
    }

    private ImmutableArray<DoseAmount> AmountsOf(Rows rows, int start)
    {
        var amounts = ImmutableArray.CreateBuilder<DoseAmount>(rows.Count);
        foreach (ref readonly var dose in resources.DoseAndRates[rows])
        {
            var isRange = dose.Low.Digits != dose.High.Digits;
            var isMilligram = dose.High.Unit == "mg" || DoseIntake.UnitOf(dose.High) != DoseUnit.Milligram;
            var unit = isRange || !isMilligram ? DoseUnit.Unknown : DoseIntake.UnitOf(dose.High);
            amounts.Add(new(dose.High.Digits.Start - start, dose.High.Digits.Start + dose.High.Digits.Length - start, unit));
        }

        return amounts.MoveToImmutable();
    }

    private static decimal? StrengthOf(ConceptSet concepts)
    {
        foreach (var row in DrugReader.Strengths)
        {
            if (concepts.Has(row.Concept))
            {
                return row.Milligrams;
            }
        }

        return null;
    }
}
