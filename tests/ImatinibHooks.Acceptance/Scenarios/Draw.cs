using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Scenarios;

/// <summary>One blood count: neutrophils and platelets as given, the rest normal unless given.</summary>
/// <param name="Time">A day or a dateTime.</param>
/// <param name="Anc">Absolute neutrophils; null when not measured.</param>
/// <param name="Platelets">Platelets; null when not measured.</param>
internal sealed record Draw(string Time, Amount? Anc, Amount? Platelets)
{
    /// <summary>The leukocytes beside the neutrophils and the lymphocytes, in 10*9/L.</summary>
    private const decimal OtherLeukocytes = 0.5m;

    private const decimal NormalLymphocytes = 1.4m;

    /// <summary>Haemoglobin in g/dL.</summary>
    public decimal Hemoglobin { get; init; } = 13.5m;

    /// <summary>The name of the neutrophil code in the vocabulary.</summary>
    public string AncName { get; init; } = "anc";

    /// <summary>The neutrophils in 10*9/L, when <see cref="Anc"/> is not in that unit or not known.</summary>
    public decimal? TrueAnc { get; init; }

    /// <summary>The status of the results.</summary>
    public string Status { get; init; } = "final";

    /// <summary>Its Observations, newest habit first: leukocytes, neutrophils, lymphocytes, haemoglobin, platelets.</summary>
    public ImmutableArray<JsonObject> ToObservations()
    {
        var leukocytes = (TrueAnc ?? Anc?.Value ?? 3.2m) + NormalLymphocytes + OtherLeukocytes;
        var observations = ImmutableArray.CreateBuilder<JsonObject>();
        observations.Add(Observations.Lab("wbc", Time, leukocytes, Status));
        AddIfMeasured(observations, AncName, Anc);
        observations.Add(Observations.Lab("lymphocytes", Time, NormalLymphocytes, Status));
        observations.Add(Observations.Lab("hemoglobin", Time, Hemoglobin, Status));
        AddIfMeasured(observations, "platelets", Platelets);
        return observations.ToImmutable();
    }

    private void AddIfMeasured(ImmutableArray<JsonObject>.Builder observations, string name, Amount? amount)
    {
        if (amount is not null)
        {
            observations.Add(Observations.Lab(name, Time, amount, Status));
        }
    }
}
