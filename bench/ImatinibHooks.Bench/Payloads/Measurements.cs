using System.Globalization;
using System.Text.Json;

namespace ImatinibHooks.Bench.Payloads;

/// <summary>Endless Observations of one table (laboratory, vital-signs), newest first: draw after draw, each draw 14 days before the last.</summary>
/// <remarks>A row's value is drawn inside its reference range by a fixed seed, except in the draws that its <c>at</c> member names.</remarks>
internal sealed class Measurements(string table, string category, DateTimeOffset newest)
{
    private const int DaysBetweenDraws = 14;

    private readonly JsonElement[] rows = Template.Rows(table);
    private readonly Random random = new(Seed: 20260302);
    private int made;

    /// <summary>The next Observation, as an entry of a searchset.</summary>
    internal string Next()
    {
        var (draw, place) = Math.DivRem(made++, rows.Length);
        var row = rows[place];
        var value = ValueAt(row, draw);
        var effective = newest.AddDays(-DaysBetweenDraws * draw);
        return Template.Fill(
            "observation",
            ("id", $"{table}-{made}"),
            ("category", category),
            ("code", row.GetProperty("code").GetString()!),
            ("display", row.GetProperty("display").GetString()!),
            ("unit", row.GetProperty("unit").GetString()!),
            ("value", value.ToString(CultureInfo.InvariantCulture)),
            ("low", row.GetProperty("low").GetRawText()),
            ("high", row.GetProperty("high").GetRawText()),
            ("interpretation", value < row.GetProperty("low").GetDecimal() ? "L" : "N"),
            ("effective", Text(effective)),
            ("issued", Text(effective.AddMinutes(95))));
    }

    private decimal ValueAt(JsonElement row, int draw)
    {
        var low = row.GetProperty("low").GetDecimal();
        var span = row.GetProperty("high").GetDecimal() - low;
        var usual = decimal.Round(low + (span * random.Next(5, 96) / 100), row.GetProperty("decimals").GetInt32());
        return row.TryGetProperty("at", out var at) && at.TryGetProperty(draw.ToString(CultureInfo.InvariantCulture), out var set) ? set.GetDecimal() : usual;
    }

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
