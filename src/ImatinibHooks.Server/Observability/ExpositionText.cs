using System.Globalization;
using System.Text;

namespace ImatinibHooks.Server.Observability;

/// <summary>The lines of the Prometheus text format.</summary>
internal sealed class ExpositionText
{
    private readonly StringBuilder text = new();

    /// <summary>The two lines before the samples of a metric.</summary>
    internal void Head(string name, string? description, string type) => text
        .Append(CultureInfo.InvariantCulture, $"# HELP {name} {Escape(description ?? name, isQuoted: false)}\n")
        .Append(CultureInfo.InvariantCulture, $"# TYPE {name} {type}\n");

    /// <summary>One sample.</summary>
    internal void Sample(string name, KeyValuePair<string, object?>[] labels, double value)
    {
        text.Append(name);
        for (var label = 0; label < labels.Length; label++)
        {
            text.Append(label == 0 ? '{' : ',').Append(labels[label].Key).Append("=\"").Append(Escape(labels[label].Value?.ToString() ?? "", isQuoted: true)).Append('"');
        }

        text.Append(CultureInfo.InvariantCulture, $"{(labels.Length == 0 ? "" : "}")} {value:R}\n");
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private static string Escape(string value, bool isQuoted)
    {
        var escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return isQuoted ? escaped.Replace("\"", "\\\"", StringComparison.Ordinal) : escaped;
    }
}
