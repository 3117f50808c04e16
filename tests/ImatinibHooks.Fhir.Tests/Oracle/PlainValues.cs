using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;
using ImatinibHooks.Fhir.Tests.Support;
using ImatinibHooks.ValueSets;

namespace ImatinibHooks.Fhir.Tests.Oracle;

/// <summary>Numbers, dates, quantities and units, read plainly and told as text.</summary>
internal static partial class PlainValues
{
    private static readonly IReadOnlyList<UnitRow> Units = ProfileTables.Read(Repository.Folder("fhir-profiles")).Units;

    /// <summary>A number that 28 digits and 28 places hold exactly, without the zeros at its end; empty when there is none.</summary>
    internal static string Number(JsonElement json)
    {
        var match = NumberForm().Match(json.Digits());
        var digits = (match.Groups["whole"].Value + match.Groups["fraction"].Value).TrimStart('0');
        var kept = digits.TrimEnd('0');
        if (!match.Success || kept.Length == 0)
        {
            return match.Success ? "0" : "";
        }

        var exponent = match.Groups["exponent"] is { Success: true } sent ? BigInteger.Parse(sent.Value, CultureInfo.InvariantCulture) : 0;
        var power = exponent - match.Groups["fraction"].Length + (digits.Length - kept.Length);
        return kept.Length <= 28 && power >= -28 && kept.Length + power <= 28
            ? Plain(decimal.Parse($"{match.Groups["sign"]}{kept}E{power}", NumberStyles.Float, CultureInfo.InvariantCulture))
            : "";
    }

    /// <summary>A whole number that an int holds; empty when there is none.</summary>
    internal static string Integer(JsonElement json) => int.TryParse(Number(json), CultureInfo.InvariantCulture, out var value) ? $"{value}" : "";

    /// <summary>A decimal without the zeros at its end.</summary>
    internal static string Plain(decimal value) => value == 0 ? "0" : value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A date: precision, days and instant; empty when it is none.</summary>
    internal static string Date(JsonElement json)
    {
        var match = DateForm().Match(json.Text());
        if (!match.Success || !int.TryParse(match.Groups["year"].Value, out var year) || year == 0)
        {
            return "";
        }

        var month = match.Groups["month"] is { Success: true } m ? int.Parse(m.Value, CultureInfo.InvariantCulture) : 0;
        var day = match.Groups["day"] is { Success: true } d ? int.Parse(d.Value, CultureInfo.InvariantCulture) : 0;
        if (month > 12 || (match.Groups["month"].Success && month == 0) || (match.Groups["day"].Success && (day == 0 || day > DateTime.DaysInMonth(year, month))))
        {
            return "";
        }

        return month == 0 ? $"Year {year:0000}-01-01 {year:0000}-12-31"
            : day == 0 ? $"Month {year:0000}-{month:00}-01 {year:0000}-{month:00}-{DateTime.DaysInMonth(year, month):00}"
            : match.Groups["hour"].Success ? Time(new(year, month, day), match)
            : $"Day {year:0000}-{month:00}-{day:00} {year:0000}-{month:00}-{day:00}";
    }

    /// <summary>A quantity: value, digits, comparator, unit, code and unit as sent; empty when it is none.</summary>
    internal static string Quantity(JsonElement json)
    {
        var one = json.OneObject();
        var comparator = one.Text("comparator");
        var isKnown = comparator is "" or "<" or "<=" or ">=" or ">";
        return Told(
            isKnown ? Number(one.Member("value")) : "", one.Member("value").Digits(), isKnown ? comparator : "", Unit(one), one.Text("code"), one.Text("unit"));
    }

    /// <summary>The parts of a quantity as text.</summary>
    internal static string Told(string value, string digits, string comparator, string? unit, string code, string sentUnit) =>
        $"{comparator}{value}({digits}) [{unit ?? "none"}] {code}|{sentUnit}";

    private static string? Unit(JsonElement one)
    {
        var (system, code, unit) = (one.Text("system"), one.Text("code"), one.Text("unit"));
        return (system == "http://unitsofmeasure.org", code, unit) switch
        {
            (_, "", "") => null,
            (_, "", _) => Spelling(unit),
            (true, _, _) => Spelling(code),
            _ => Spelling(code) is { Length: > 0 } known ? known : Spelling(unit),
        };
    }

    private static string Spelling(string text)
    {
        var exact = Units.Where(row => row.Code == text || row.Spellings.Contains(text)).Select(row => row.Code).ToArray();
        var loose = Units.Where(row => row.Spellings.Append(row.Code).Any(spelling => Loose(spelling) == Loose(text))).Select(row => row.Code).ToArray();
        return exact.Length == 1 ? exact[0] : loose.Length == 1 ? loose[0] : "";
    }

    private static string Loose(string text) =>
        string.Concat(text.Where(letter => letter != ' ').Select(letter => char.IsAsciiLetterUpper(letter) ? char.ToLowerInvariant(letter) : letter));

    private static string Time(DateOnly day, Match match)
    {
        int Part(string name) => match.Groups[name] is { Success: true } part ? int.Parse(part.Value, CultureInfo.InvariantCulture) : 0;
        var fraction = long.Parse(match.Groups["fraction"].Value.PadRight(7, '0')[..7], CultureInfo.InvariantCulture);
        var ticks = (((Part("hour") * 60L) + Part("minute")) * TimeSpan.TicksPerMinute) + (Part("second") * TimeSpan.TicksPerSecond) + fraction;
        ticks = Part("second") == 60 ? (((Part("hour") * 60L) + Part("minute") + 1) * TimeSpan.TicksPerMinute) - 1 : ticks;
        var minutes = ((Part("offsetHour") * 60) + Part("offsetMinute")) * (match.Groups["offsetSign"].Value == "-" ? -1 : 1);
        var local = day.ToDateTime(TimeOnly.MinValue).AddTicks(ticks);
        if (Math.Abs(minutes) > 14 * 60 || local.Ticks - (minutes * TimeSpan.TicksPerMinute) is < 0 or > 3155378975999999999)
        {
            return "";
        }

        return $"Second {day:O} {day:O} {new DateTimeOffset(local, TimeSpan.FromMinutes(minutes)):O}";
    }

    [GeneratedRegex("^(?<sign>-?)(?<whole>[0-9]+)(\\.(?<fraction>[0-9]+))?([eE](?<exponent>[+-]?[0-9]+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberForm();

    [GeneratedRegex(
        "^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2})([Tt](?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9])(:(?<second>[0-5][0-9]|60)(\\.(?<fraction>[0-9]+))?)?"
        + "(?<offset>[Zz]|(?<offsetSign>[+-])(?<offsetHour>[0-9]{2}):?(?<offsetMinute>[0-5][0-9]))?)?)?)?\\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex DateForm();
}
