using System.Globalization;
using System.Text.Json;

namespace ImatinibHooks.Bench.Payloads;

/// <summary>Endless resources of one kind (Condition, MedicationRequest and so on) that say nothing of imatinib, one a month back from a day.</summary>
internal sealed class Background(string template, string table, DateOnly newest)
{
    private readonly JsonElement[] rows = Template.Rows(table);
    private int made;

    /// <summary>The next resource, as an entry of a searchset.</summary>
    internal string Next()
    {
        var row = rows[made % rows.Length];
        var date = newest.AddMonths(-made++);
        return Template.Fill(
            template,
            ("id", $"{template}-{made}"),
            ("code", row.GetProperty("code").GetString()!),
            ("display", row.GetProperty("display").GetString()!),
            ("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }
}
