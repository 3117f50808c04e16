using System.Globalization;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>The findings of one validation, up to a number.</summary>
internal sealed class FindingList(int max, PathStack path)
{
    private readonly List<ValidationFinding> findings = [];
    private int offsetOfNext;

    /// <summary>How many things were found, those beyond the number included.</summary>
    internal int Count { get; private set; }

    /// <summary>Notes an error at the value that is being checked.</summary>
    internal void Error(string code, int offset, string message) => Add(code, FindingSeverity.Error, null, offset, message);

    /// <summary>Notes an error at an element of the object that is being checked.</summary>
    internal void ErrorAt(string element, string code, int offset, string message) => Add(code, FindingSeverity.Error, element, offset, message);

    /// <summary>Notes a warning at the value that is being checked.</summary>
    internal void Warning(string code, int offset, string message) => Add(code, FindingSeverity.Warning, null, offset, message);

    /// <summary>Notes something at a path below the value that is being checked, which may be null for the value itself.</summary>
    internal void Add(string code, FindingSeverity severity, string? below, int offset, string message)
    {
        if (Count++ < max)
        {
            AddAt(code, severity, below is null ? path.Text : $"{path.Text}.{below}", offset, message);
        }
        else if (Count - 1 == max)
        {
            offsetOfNext = offset;
        }
    }

    /// <summary>Notes something at a path that was kept.</summary>
    internal void ErrorOn(string kept, string code, int offset, string message)
    {
        if (Count++ < max)
        {
            AddAt(code, FindingSeverity.Error, kept, offset, message);
        }
    }

    /// <summary>The findings in the order of their places, and one that says so when there are more.</summary>
    internal IReadOnlyList<ValidationFinding> ToList()
    {
        var all = findings.OrderBy(static finding => finding.Offset).ToList();
        if (Count > max)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"{Count - max} further findings are not given: correct these first.");
            all.Add(new(FindingCodes.MoreFindings, FindingSeverity.Information, "$", offsetOfNext, message));
        }

        return all;
    }

    private void AddAt(string code, FindingSeverity severity, string at, int offset, string message) => findings.Add(new(code, severity, at, offset, message));
}
