using System.Collections.Immutable;
using System.Text.Json.Nodes;
using static ImatinibHooks.Acceptance.Scenarios.StandardBackground;

namespace ImatinibHooks.Acceptance.Scenarios.Cases;

/// <summary>Cases 41 to 47 and 59: the shape of the order and what is ordered.</summary>
internal static class OrderCases
{
    /// <summary>The cases.</summary>
    public static ImmutableArray<Scenario> All =>
    [
        new("41-four-by-one-hundred", Renewal().Signing("imatinib-100-tablet", FourTwiceDaily)),
        new("41-four-by-one-hundred-gist", Gist().Signing("imatinib-100-tablet", FourTwiceDaily)),
        new("43-as-needed-contained", Renewal().SigningAsIs(AsNeededContained())),
        new("44-brand-by-text", Renewal().SigningAsIs(BrandByText())),
        new("45-split-ingredient-dose", Renewal().Signing("imatinib", new Sig(200, "mg", 2))),
        new("47-cancelled-and-stop", Renewal().SigningAsIs(Cancelled(), Stop())),
        new("59-switch-to-dasatinib", Switching(Dasatinib())),
        new("59-switch-with-stop", Switching(Stop(), Dasatinib())),
    ];

    private static Sig FourTwiceDaily => new(4, "{tbl}", 2);

    private static Chart Gist() => WithDisease("gist", "2023-12-04")
        .Lab(Observations.Answer("kit", "2023-12-06", "positive"))
        .Course(Orders.OnRecord("imatinib-400-tablet", Start, Orders.OnceDaily400));

    /// <summary>The drug is a contained Medication known by its text alone, to be taken as needed.</summary>
    private static JsonObject AsNeededContained()
    {
        var draft = Orders.Draft("imatinib-400-tablet", Orders.OnceDaily400);
        draft.Remove("medicationCodeableConcept");
        draft["dosageInstruction"]![0]!["asNeededBoolean"] = true;
        return draft
            .Set("id", "draft-contained")
            .Set("contained", new JsonArray(new JsonObject
            {
                ["resourceType"] = "Medication",
                ["id"] = "drug",
                ["code"] = new JsonObject { ["text"] = "Glivec 400 mg" },
            }))
            .Set("medicationReference", new JsonObject { ["reference"] = "#drug" });
    }

    private static JsonObject BrandByText() => Orders.Draft("imatinib-400-tablet", Orders.OnceDaily400)
        .Set("id", "draft-by-text")
        .Set("medicationCodeableConcept", new JsonObject { ["text"] = "Gleevec" })
        .Set("dosageInstruction", new JsonArray(new JsonObject { ["text"] = "as directed" }));

    private static JsonObject Cancelled() => Orders.Draft("imatinib-400-tablet", Orders.OnceDaily400)
        .Set("id", "draft-cancelled")
        .Set("status", "cancelled");

    private static JsonObject Stop() => Orders.Draft("imatinib-400-tablet", Orders.OnceDaily400)
        .Set("id", "draft-stop")
        .Set("doNotPerform", true);

    private static JsonObject Dasatinib() => Orders.Draft("dasatinib", new Sig(100, "mg", 1)).Because("recurrent colds on imatinib");

    private static Chart Switching(params JsonObject[] drafts) => Renewal()
        .Counts(new Draw(LastVisit, 3.0m, 210m))
        .SigningAsIs(drafts);
}
