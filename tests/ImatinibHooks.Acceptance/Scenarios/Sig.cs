using System.Globalization;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>How a drug is taken.</summary>
/// <param name="Dose">The dose each time.</param>
/// <param name="Unit">Its UCUM code: <c>{tbl}</c> for tablets, or mg.</param>
/// <param name="TimesPerDay">How many times a day.</param>
internal sealed record Sig(decimal Dose, string Unit, int TimesPerDay)
{
    private string UnitWord => Unit == "{tbl}" ? Dose == 1 ? "tablet" : "tablets" : Unit;

    /// <summary>A FHIR Dosage with text, timing and dose.</summary>
    public JsonObject ToDosage() => new()
    {
        ["text"] = string.Create(CultureInfo.InvariantCulture, $"Take {Dose} {UnitWord} by mouth {(TimesPerDay == 1 ? "once" : "twice")} daily"),
        ["timing"] = new JsonObject
        {
            ["repeat"] = new JsonObject { ["frequency"] = TimesPerDay, ["period"] = 1, ["periodUnit"] = "d" },
        },
        ["doseAndRate"] = new JsonArray(new JsonObject
        {
            ["doseQuantity"] = new JsonObject
            {
                ["value"] = Dose,
                ["unit"] = UnitWord,
                ["system"] = "http://unitsofmeasure.org",
                ["code"] = Unit,
            },
        }),
    };
}
