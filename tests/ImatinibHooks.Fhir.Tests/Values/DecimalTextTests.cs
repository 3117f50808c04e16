using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Tests.Values;

/// <summary>DATA-LAB-09: compare at full reported precision; a number that a decimal cannot hold exactly is not read.</summary>
public sealed class DecimalTextTests
{
    [TestCase("0", "0")]
    [TestCase("-0", "0")]
    [TestCase("1.50", "1.50")]
    [TestCase("-12.034", "-12.034")]
    [TestCase("123456789012345678", "123456789012345678")]
    [TestCase("1234567890123456789012345678", "1234567890123456789012345678", Description = "28 digits")]
    [TestCase("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [TestCase("0.9999999999999999999999999999", "0.9999999999999999999999999999", Description = "still below 1")]
    [TestCase("1e3", "1000")]
    [TestCase("1.5E+3", "1500")]
    [TestCase("15e-1", "1.5")]
    [TestCase("1.00e1", "10.0")]
    [TestCase("0e999999999999", "0")]
    [TestCase("0.0e-400", "0")]
    [TestCase("1.00000000000000000000000000000000000000", "1.000000000000000000000000000", Description = "zeros beyond 28 digits may go")]
    [TestCase("1000000000000000000000000000000e-30", "1.000000000000000000000000000")]
    public void TryParse_ReadsExactly(string text, string value) =>
        Assert.That(DecimalText.TryParse(Encoding.UTF8.GetBytes(text), out var read) ? Text(read) : "not read", Is.EqualTo(value));

    [TestCase("1e400")]
    [TestCase("-1e400")]
    [TestCase("1e-29")]
    [TestCase("1e99999999999999999999")]
    [TestCase("1e-99999999999999999999")]
    [TestCase("0.99999999999999999999999999999", Description = "29 nines would round to 1")]
    [TestCase("0.333333333333333333333333333333333333333333333333333333333333")]
    [TestCase("12345678901234567890123456789")]
    [TestCase("1e28")]
    public void TryParse_RefusesWhatADecimalCannotHold(string text) =>
        Assert.That(DecimalText.TryParse(Encoding.UTF8.GetBytes(text), out _), Is.False);

    [FsCheck.NUnit.Property]
    public Property TryParse_EveryShortNumber_ReadsAsTheFrameworkDoes() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        ArbMap.Default.ArbFor<ushort>(),
        (whole, fraction) =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{whole}.{fraction}");
            return DecimalText.TryParse(Encoding.UTF8.GetBytes(text), out var read) && Text(read) == Text(decimal.Parse(text, CultureInfo.InvariantCulture));
        });

    private static string Text(decimal value) => value == 0 ? "0" : value.ToString(CultureInfo.InvariantCulture);
}
