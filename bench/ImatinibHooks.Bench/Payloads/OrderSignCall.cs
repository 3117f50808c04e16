using System.Globalization;
using System.Text;

namespace ImatinibHooks.Bench.Payloads;

/// <summary>A deterministic order-sign call of about a wanted size: a woman of 50 years with chronic-phase CML, screened and vaccinated, on imatinib 400 mg, whose neutrophils fell to 0.80.</summary>
/// <remarks>
/// Sizes in bytes, the largest call that is not over the wanted size; at least about 9 KB. Every Observation takes about 1.3 KB. From 100 KB up the
/// record reaches back to an earlier, closed episode (neutrophils 0.90), so that the answer is the one for a repeated cytopenia.
/// All dates are before <see cref="AsOf"/>.
/// </remarks>
internal sealed class OrderSignCall
{
    /// <summary>The time at which the call is to be judged.</summary>
    internal const string AsOf = "2026-03-02T10:00:00-05:00";

    // Influenza, pneumococcus, and twice zoster.
    private const int ScreenedVaccines = 4;

    private static readonly TimeSpan Offset = TimeSpan.FromHours(-5);

    private readonly Measurements labs = new("laboratory", "laboratory", new DateTimeOffset(2026, 3, 1, 7, 30, 0, Offset));
    private readonly Measurements vitals = new("vital-signs", "vital-signs", new DateTimeOffset(2026, 3, 2, 8, 0, 0, Offset));
    private readonly Background problems = new("condition", "problems", new DateOnly(2020, 5, 4));
    private readonly Background orders = new("medication-request", "drugs", new DateOnly(2025, 11, 3));
    private readonly Background statements = new("medication-statement", "drugs", new DateOnly(2025, 12, 1));
    private readonly Background administrations = new("medication-administration", "drugs", new DateOnly(2025, 10, 6));
    private readonly Background vaccines = new("immunization", "vaccines", new DateOnly(2025, 10, 13));
    private readonly Dictionary<string, List<string>> entries = new(StringComparer.Ordinal);
    private int bytes;

    private OrderSignCall()
    {
        Add("conditions", Template.Fill("cml"));
        Add("medicationRequests", Template.Fill(
            "medication-request",
            ("id", "bench-imatinib"),
            ("code", "403879"),
            ("display", "imatinib 400 MG Oral Tablet"),
            ("date", "2024-01-15")));
        AddSerology("5195-3", "Hepatitis B virus surface Ag", isPositive: false);
        AddSerology("13952-7", "Hepatitis B virus core Ab", isPositive: false);
        AddSerology("22322-2", "Hepatitis B virus surface Ab", isPositive: true);
        for (var dose = 0; dose < ScreenedVaccines; dose++)
        {
            Add("immunizations", vaccines.Next());
        }
    }

    private void AddSerology(string code, string display, bool isPositive) => Add("laboratory", Template.Fill(
        "serology", ("code", code), ("display", display), ("answer", isPositive ? "10828004" : "260385009"), ("word", isPositive ? "Positive" : "Negative")));

    /// <summary>The call as compact UTF-8 JSON.</summary>
    internal static byte[] Create(int size)
    {
        var call = new OrderSignCall();
        var room = size - Encoding.UTF8.GetByteCount(call.Compose()) + call.bytes;
        for (var made = 1; call.bytes < room; made++)
        {
            call.AddStep(made, room);
        }

        return Encoding.UTF8.GetBytes(call.Compose());
    }

    private void AddStep(int step, int room)
    {
        Add("laboratory", labs.Next(), room);
        if (step % 8 == 0)
        {
            Add("vitalSigns", vitals.Next(), room);
            Add("conditions", problems.Next(), room);
            Add("medicationRequests", orders.Next(), room);
        }

        if (step % 24 == 0)
        {
            Add("medicationStatements", statements.Next(), room);
            Add("medicationAdministrations", administrations.Next(), room);
            Add("immunizations", vaccines.Next(), room);
        }
    }

    private void Add(string key, string entry, int room = int.MaxValue)
    {
        bytes += entry.Length + 1;
        if (bytes <= room)
        {
            (entries.TryGetValue(key, out var list) ? list : entries[key] = []).Add(entry);
        }
    }

    private string Compose() => Template.Fill(
        "call",
        ("draftOrder", Template.Fill("draft-order")),
        ("patient", Template.Fill("patient")),
        ("laboratory", Bundle("laboratory", "Observation?category=laboratory")),
        ("vitalSigns", Bundle("vitalSigns", "Observation?category=vital-signs")),
        ("conditions", Bundle("conditions", "Condition")),
        ("medicationRequests", Bundle("medicationRequests", "MedicationRequest")),
        ("medicationStatements", Bundle("medicationStatements", "MedicationStatement")),
        ("medicationAdministrations", Bundle("medicationAdministrations", "MedicationAdministration")),
        ("immunizations", Bundle("immunizations", "Immunization")));

    private string Bundle(string key, string query)
    {
        var list = entries.GetValueOrDefault(key) ?? [];
        return Template.Fill(
            "bundle",
            ("total", list.Count.ToString(CultureInfo.InvariantCulture)),
            ("query", query),
            ("entries", string.Join(',', list)));
    }
}
