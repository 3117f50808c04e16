using System.Buffers;
using System.Text;
using ImatinibHooks.Advice.Explaining;
using Spectre.Console;

namespace ImatinibHooks.Cli.Output;

/// <summary>Writes what every rule said of one input, in each of the formats of explain.</summary>
internal static class ExplanationFormats
{
    /// <summary>The decision trace of the service, on one line.</summary>
    internal static void WriteJson(Terminal terminal, Outcome.Assessed assessed)
    {
        var trace = Trace(assessed);
        terminal.Out.WriteLine(Encoding.UTF8.GetString(trace.WrittenSpan));
    }

    /// <summary>A table of the verdicts for people.</summary>
    internal static void WriteTable(Terminal terminal, Outcome.Assessed assessed, bool firedOnly)
    {
        var table = Tables.Start("Order", "Rule", "Verdict", "Why");
        foreach (var verdict in TraceVerdict.Read(Trace(assessed).WrittenMemory).Where(verdict => !firedOnly || verdict.HasFired))
        {
            table.AddRow(Tables.Cell(verdict.Order), Tables.Cell(verdict.Rule), Verdict(verdict), Tables.Cell(verdict.Why));
        }

        terminal.Out.WriteLine(Printable.Of(assessed.Input.Name));
        Tables.Write(terminal, table);
        terminal.Out.WriteLine();
    }

    private static ArrayBufferWriter<byte> Trace(Outcome.Assessed assessed)
    {
        var output = new ArrayBufferWriter<byte>();
        TraceWriter.Write(output, assessed.Consultation);
        return output;
    }

    private static Text Verdict(TraceVerdict verdict) => Tables.Cell(verdict.Verdict, verdict.HasFired ? Color.Red : null);
}
