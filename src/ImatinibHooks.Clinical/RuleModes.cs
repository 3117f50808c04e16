using System.Collections.Immutable;

namespace ImatinibHooks.Clinical;

/// <summary>What a site has a rule do.</summary>
public enum RuleMode : byte
{
    /// <summary>Assessed, traced and shown; the default.</summary>
    On,

    /// <summary>Assessed and traced, never shown, and without effect on what other rules show.</summary>
    Shadow,

    /// <summary>Not assessed.</summary>
    Off,
}

/// <summary>The mode of every rule, by its row: those of <see cref="RuleCatalogue.Entries"/> first, then DATA-FAIL-01, which is asked last.</summary>
public sealed class RuleModes
{
    private readonly ImmutableArray<RuleMode> rows;

    private RuleModes(ImmutableArray<RuleMode> rows)
    {
        this.rows = rows;
        HasShadows = rows.Contains(RuleMode.Shadow);
    }

    /// <summary>Every rule is on.</summary>
    public static RuleModes AllOn { get; } = new([]);

    /// <summary>Whether some rule is assessed without being shown.</summary>
    public bool HasShadows { get; }

    /// <summary>Every rule is on but for those named.</summary>
    /// <param name="modes">Modes by rule id.</param>
    /// <exception cref="ArgumentException">An id is no rule of the catalogue.</exception>
    public static RuleModes From(IReadOnlyDictionary<string, RuleMode> modes)
    {
        ArgumentNullException.ThrowIfNull(modes);
        var rows = new RuleMode[RuleCatalogue.All.Length];
        foreach (var (id, mode) in modes)
        {
            rows[RowOf(RuleCatalogue.Find(id) ?? throw new ArgumentException($"{id} is no rule of the catalogue.", nameof(modes)))] = mode;
        }

        return Array.TrueForAll(rows, static mode => mode == RuleMode.On) ? AllOn : new([.. rows]);
    }

    /// <summary>The mode of a rule of the catalogue.</summary>
    public RuleMode Of(Rule rule) => rows.IsEmpty ? RuleMode.On : rows[RowOf(rule)];

    /// <summary>Whether the rule in this row is switched off.</summary>
    internal bool IsOff(int row) => !rows.IsEmpty && rows[row] == RuleMode.Off;

    private static int RowOf(Rule rule)
    {
        var entries = RuleCatalogue.Entries.AsSpan();
        var row = 0;
        while (row < entries.Length && entries[row].Rule.Id != rule.Id)
        {
            row++;
        }

        return row;
    }
}
