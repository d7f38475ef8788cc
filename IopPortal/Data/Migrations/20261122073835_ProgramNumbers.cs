using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IopPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class ProgramNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Attendance_AutoExcused",
                table: "ProgramParameters",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "Hospitalised,Bereavement,CourtOrLegal,Weather");

            migrationBuilder.AddColumn<int>(
                name: "Attendance_CheckInAfterMinutes",
                table: "ProgramParameters",
                type: "INTEGER",
                nullable: false,
                defaultValue: 15);

            migrationBuilder.AddColumn<int>(
                name: "Attendance_CheckInBeforeMinutes",
                table: "ProgramParameters",
                type: "INTEGER",
                nullable: false,
                defaultValue: 30);

            migrationBuilder.AddColumn<int>(
                name: "Planning_DischargePlanDaysBefore",
                table: "ProgramParameters",
                type: "INTEGER",
                nullable: false,
                defaultValue: 14);

            migrationBuilder.AddColumn<int>(
                name: "Planning_IntakeDueDays",
                table: "ProgramParameters",
                type: "INTEGER",
                nullable: false,
                defaultValue: 7);

            migrationBuilder.AddColumn<int>(
                name: "Planning_MaxTaperDays",
                table: "ProgramParameters",
                type: "INTEGER",
                nullable: false,
                defaultValue: 14);

            migrationBuilder.AddColumn<int>(
                name: "Planning_RecertifyEveryDays",
                table: "ProgramParameters",
                type: "INTEGER",
                nullable: false,
                defaultValue: 60);

            migrationBuilder.AddColumn<int>(
                name: "Planning_ReviewEveryDays",
                table: "ProgramParameters",
                type: "INTEGER",
                nullable: false,
                defaultValue: 14);

            migrationBuilder.AddColumn<int>(
                name: "Planning_TreatmentPlanDueDays",
                table: "ProgramParameters",
                type: "INTEGER",
                nullable: false,
                defaultValue: 7);

            migrationBuilder.AddColumn<int>(
                name: "Planning_WarnDaysLeft",
                table: "ProgramParameters",
                type: "INTEGER",
                nullable: false,
                defaultValue: 7);

            migrationBuilder.AddColumn<int>(
                name: "Planning_WarnPercentUsed",
                table: "ProgramParameters",
                type: "INTEGER",
                nullable: false,
                defaultValue: 80);

            migrationBuilder.AddColumn<int>(
                name: "Planning_WarnUnitsLeft",
                table: "ProgramParameters",
                type: "INTEGER",
                nullable: false,
                defaultValue: 3);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Attendance_AutoExcused",
                table: "ProgramParameters");

            migrationBuilder.DropColumn(
                name: "Attendance_CheckInAfterMinutes",
                table: "ProgramParameters");

            migrationBuilder.DropColumn(
                name: "Attendance_CheckInBeforeMinutes",
                table: "ProgramParameters");

            migrationBuilder.DropColumn(
                name: "Planning_DischargePlanDaysBefore",
                table: "ProgramParameters");

            migrationBuilder.DropColumn(
                name: "Planning_IntakeDueDays",
                table: "ProgramParameters");

            migrationBuilder.DropColumn(
                name: "Planning_MaxTaperDays",
                table: "ProgramParameters");

            migrationBuilder.DropColumn(
                name: "Planning_RecertifyEveryDays",
                table: "ProgramParameters");

            migrationBuilder.DropColumn(
                name: "Planning_ReviewEveryDays",
                table: "ProgramParameters");

            migrationBuilder.DropColumn(
                name: "Planning_TreatmentPlanDueDays",
                table: "ProgramParameters");

            migrationBuilder.DropColumn(
                name: "Planning_WarnDaysLeft",
                table: "ProgramParameters");

            migrationBuilder.DropColumn(
                name: "Planning_WarnPercentUsed",
                table: "ProgramParameters");

            migrationBuilder.DropColumn(
                name: "Planning_WarnUnitsLeft",
                table: "ProgramParameters");
        }
    }
}
