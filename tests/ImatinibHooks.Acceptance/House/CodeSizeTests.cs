using ImatinibHooks.CodeSize;

namespace ImatinibHooks.Acceptance.House;

/// <summary>Short methods and short files: what makes the rules readable is measured, not hoped for.</summary>
public sealed class CodeSizeTests
{
    private const string Sample = """
        internal sealed class Sample
        {
            internal int Property => 1;

            internal int WithAccessors
            {
                get => 1;
                set
                {
                }
            }

            /// <summary>Documented.</summary>
            [Obsolete]
            internal int Long(
                int argument)
            {
                int Local() => argument;

                // why
                return Local();
            }

            internal int Short() => 1;

            internal abstract int None();
        }
        """;

    [Test]
    public void Read_SrcAndTests_AreWithinTheLimits()
    {
        var report = SizeReport.Read(Repository.Root);
        var text = new StringWriter();
        report.Print(text);

        Assert.Multiple(() =>
        {
            Assert.That(report.Methods, Is.Not.Empty);
            Assert.That(report.IsWithinLimits, text.ToString());
        });
    }

    [Test]
    public void In_Sample_CountsWhatHasABody()
    {
        var lengths = MethodLengths.In(new SourceFile("Sample.cs", Sample)).Select(method => $"{method.Line} {method.Name} {method.Lines}");

        Assert.That(lengths, Is.EqualTo(["7 get 1", "8 set 3", "15 Long 8", "18 Local 1", "24 Short 1"]));
    }

    [TestCase(9, 24, 300, true)]
    [TestCase(10, 24, 300, false)]
    [TestCase(9, 25, 300, false)]
    [TestCase(9, 24, 301, false)]
    public void IsWithinLimits_AtTheEdges(int median, int ninetieth, int fileLines, bool expected)
    {
        int[] lengths = [.. Enumerable.Repeat(median, 8), ninetieth, 999];
        var methods = lengths.Select(lines => new MethodLength("Sample.cs", 1, "Sample", lines)).ToList();
        var report = new SizeReport(methods, [new SourceFile("Sample.cs", new string('\n', fileLines))]);

        Assert.That(report.IsWithinLimits, Is.EqualTo(expected));
    }
}
